export async function installFixtures(): Promise<void> {}

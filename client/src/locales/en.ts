/** English, the second language: same keys, plain words. */
import type { Translation } from './zh-CN.js';

export const en: Translation = {
  word: {
    home: 'Back to the start', loading: 'Loading…', reconnecting: 'Reconnecting…', reload: 'Reload', cancel: 'Cancel', close: 'Close', understood: 'Understood', signOut: 'Sign out',
    skip: 'Skip to the content', refused: 'Nothing was changed', fingerprint: 'Fingerprint', rehearsal: 'Rehearsal', candidate: 'Candidate', expert: 'Expert', unit: 'Unit', name: 'Name',
    seat: 'Seat {{seat}}', seatColumn: 'Seat', round: 'Round {{round}}', recusal: 'Recusals', present: 'present', shouldAttend: 'should attend', quorumMet: 'quorum reached', quorumNotMet: 'quorum not reached',
  },
  fault: {
    notFound: 'There is no such page', notFoundDo: 'The address may have changed, or it is not yours to see. Start from the home page.', page: 'The page could not be shown', pageDo: 'The system may have been updated. Reload to go on; nothing that was submitted is affected.',
  },
  link: { connecting: 'Connecting', joined: 'Connected', lost: 'Connection lost, reconnecting', refused: 'Could not join the meeting' },
  role: { organizer: 'Organizer', secretary: 'Secretary', supervisor: 'Supervisor', chair: 'Chair', expert: 'Expert' },
  position: { chair: 'Chair', deputy: 'Deputy chair', member: 'Member' },
  level: { senior: 'Senior', intermediate: 'Intermediate', junior: 'Junior' },
  kind: { regular: 'Regular', transfer: 'Transfer', exceptional: 'Exceptional', 'green-channel': 'Green channel', directed: 'Directed', 'private-enterprise': 'Private enterprise', 'specialised-recommendation': 'Specialised recommendation' },
  choice: { agree: 'Agree', oppose: 'Oppose', abstain: 'Abstain' },
  count: { agree: 'Agree', oppose: 'Oppose', abstain: 'Abstain', unsubmitted: 'None', recused: 'Recused' },
  attendance: { expected: 'Not signed in', present: 'Present', 'on-leave': 'On leave', departed: 'Departed' },
  state: {
    meeting: { preparing: 'In preparation', 'in-session': 'In session', ended: 'Ended' },
    ballot: { draft: 'Not opened', open: 'Open', closing: 'Closing', closed: 'Closed, not announced', announced: 'Announced', void: 'Void' },
  },
  signIn: {
    title: 'Sign in', loginName: 'Login name', password: 'Password', act: 'Sign in', help: 'The secretary hands out first passwords. If you forgot yours, ask the secretary.', hall: 'Pair a hall screen', private: 'This system contacts no outside network', ended: 'The session has ended. Sign in again.', notOut: 'You are not signed out yet', notOutText: 'Draft and credential were removed from this device, but the server has not confirmed the end of your session: it is still valid. Keep this page open: it tries again by itself and then shows the sign-in page.', again: 'Try again now',
    line: 'Meetings of professional-title review. Papers are encrypted on your device, only sums are published, and anybody can recount every ballot.',
  },
  home: {
    title: 'My meetings', hello: 'Welcome, {{name}}', lead: 'The meetings that you attend or run.', committees: 'Committees and lists', seats: 'Seats: {{seats}}',
    none: 'No meeting needs you at the moment', noneExpert: 'A meeting appears here once it is set up. If you were invited to one, ask the secretary to check the list.', noneOrganizer: 'Import experts and candidates under “Committees and lists”, then set up a meeting.',
    asExpert: 'As an expert', asSecretary: 'As the secretary', asSupervisor: 'As the supervisor',
    go: { room: 'Enter the room', console: 'Open the console', supervise: 'Open the supervision' },
  },
  room: {
    signIn: '{{name}}, please sign in', signInText: 'Your seat is {{seat}}. Signing in counts you as present and makes a voting credential that is yours alone on this device.', signInAct: 'I am here: sign in', credentialNote: 'The credential stays in this browser tab only. Do not close the tab.',
    otherDevice: 'Your seat is in use on another device', otherDeviceText: 'A seat uses one device. While a ballot is open, only the secretary can replace it, with the supervisor’s confirmation.', takeOverText: 'You can use this device instead. The other one ends at once, and a draft on it does not follow. This is not possible while a ballot is open.', takeOverAct: 'Use this device',
    preparing: 'The meeting has not begun', preparingText: 'When it begins, this page turns to the sign-in by itself. You need not reload.', waiting: 'You are signed in', waitingText: 'When a ballot opens, your paper appears here by itself.', awayText: 'If you are back in the room, tell the secretary, who records your return.',
    notOnRoster: 'You are not on the roster of this ballot', notOnRosterText: 'The roster was frozen when the ballot opened. You can vote in the next one.', noCredential: 'This seat has no voting credential', noCredentialText: 'Ask the secretary for a new one.',
    ended: 'The meeting has ended', endedText: 'Thank you for your part in the review.', reminder: '{{time}}: the secretary reminds you to submit your paper.',
    end: { 'signed-out': 'You have signed out', 'taken-over': 'Your seat has moved to another device', revoked: 'Your sign-in was revoked' }, wiped: 'Draft and credential were removed from this device. Nothing readable stays.',
  },
  ballot: {
    kind: 'Plenary · Round {{round}} · Secret ballot', heading: '{{title}} ({{candidates}})', rule: 'One choice each, none preselected. Two thirds of the {{attending}} experts attending pass a candidate: {{minimum}} agrees. ',
    policy: { first: 'A submitted paper is final.', last: 'You can change your paper until the close.' }, fingerprintSame: 'The hall screen shows the same fingerprint', opening: 'Checking the paper…',
    what: 'Specialty and title', yours: 'Your choice', recused: 'You are recused: no vote here', left: '<b>{{count}}</b> left to choose', complete: 'Everything is chosen', saved: 'Saved, encrypted, on this device {{time}}', showLeft: 'Show the unchosen', agreeRest: 'Agree to the other {{count}}…', review: 'Review and submit',
    agreeRestTitle: 'Agree to the other {{count}}?', agreeRestText: 'This chooses “agree” for the {{count}} that have no choice yet; what you chose stays. You can change each of them until you submit.', agreeRestAct: 'Agree to {{count}}',
    revising: 'Changing your paper', revisingText: 'A change is a new paper: choose everything again. Until you submit it, the earlier paper counts.',
    reviewText: 'Read it once more. The paper leaves this device encrypted; nobody can see what you chose.', back: 'Go back and change', submit: 'Submit', stuck: 'This device could not handle the paper', stuckText: 'What was saved on this device is not lost, and nothing was sent. Open the paper again; if this stays, reload the page or tell the secretary.', openAgain: 'Open the paper again', unsent: 'The server has not confirmed your paper', unsentText: 'The paper is kept on this device; the server may or may not have it. Submit it again: it is the same paper and never counts twice. If this stays, tell the secretary.', sendAgain: 'Submit the same paper again', sending: 'Submitting…', sendingText: 'The paper is encrypted and on its way. Do not close the page; if the connection breaks, the same paper is sent again by itself.', groupCount: '{{count}}', recusedList: 'Recused: {{names}}',
  },
  receipt: {
    title: 'Your paper was received', means: 'The server has confirmed and signed that it holds your paper; the code above is your receipt. It tells nothing of your choices, and after the close it lets you check that your paper was counted.',
    at: 'Received {{time}} · version {{revision}}', changeable: 'You can change it until the close; the last one counts.', change: 'Change my paper', final: 'In this ballot a paper is final.', how: 'How this is assured', download: 'Download the receipt',
    howText: 'Each choice is encrypted on your device before it is sent, and the server decrypts only the sums over all papers. The receipt is a digest of your paper; every paper is chained to the one before, so a missing one is noticed. After the close this page fetches the whole chain and looks for your paper in it. The system cannot protect against a device that somebody else controls, nor against showing your own screen.',
  },
  close: {
    closing: 'No more papers are taken; {{checking}} being checked', closed: 'The ballot is closed', waitChair: 'The system counts; the chair announces the result. Until then nobody sees a number.', waitTally: 'Counting. The result appears in a moment.',
    checking: 'Checking that your paper is in…', checkFailed: 'The record could not be fetched; it will be checked again.', included: 'Checked: your paper is among the {{papers}} of this ballot', noneSent: 'You sent no paper in this ballot; the record holds {{papers}}', head: 'Digest of the record', yours: 'Your receipt',
  },
  alarm: {
    title: 'Stopped: this paper is not what the room was shown', text: 'This device found the following when it checked the paper. Nothing was encrypted and nothing was sent.', do: 'Do not vote on this device. Tell the secretary and the supervisor now.',
    code: {
      'manifest-fault': 'The paper breaks the protocol.', 'other-fingerprint': 'The fingerprint differs from the one announced.', 'other-ballot': 'This is not the ballot that is open in this meeting.', 'other-rule': 'The rule on the paper differs from the one announced.', 'other-candidates': 'The candidates on the paper differ from those shown.',
      'other-recusals': 'The recusals on the paper differ from those recorded.', 'not-on-roster': 'Your seat is not on the roster.', 'other-credential': 'The credential on the roster is not this device’s.', 'no-credential': 'This device has no credential.', 'other-paper': 'The server confirmed another paper than the one sent.', 'bad-acknowledgement': 'The server’s signature on the receipt is not valid.',
    },
  },
  missing: { title: 'Your paper is not in the record', text: 'After the close this device fetched the whole record and did not find the paper that you submitted last.', receipt: 'Your receipt:', do: 'Raise your hand now and tell the secretary and the supervisor. Keep this page and the receipt. The result should not be announced before this is cleared up.' },
  announce: { title: 'Announce', heading: '{{title}}: ready to announce', facts: 'Presiding: {{who}} · round {{round}} · {{attending}} attending · {{minimum}} agrees pass', act: 'Announce the result', confirmTitle: 'Announce the result of “{{title}}”?', confirmText: 'The result appears at once on the hall screen and on every expert’s device, and is entered in the log. It cannot be taken back.' },
  result: {
    heading: 'Result: {{title}}', passedOf: '{{passed}} of {{candidates}} passed', facts: '{{attending}} attending · {{submitted}} submitted · {{minimum}} agrees pass · presiding {{who}} · {{at}}', verdict: 'Verdict', passed: 'Passed', failed: 'Not passed', withdrawn: 'Withdrawn', digest: 'Digest', verdictsOnly: 'Screens show who passed in this ballot, without counts.',
    differs: { counted: 'otherwise if the recused count', excluded: 'otherwise if the recused do not count' },
  },
  desk: {
    console: 'Console', attendance: 'Attendance', presentOf: 'present of {{all}}', quorumMeter: 'Present and quorum', quorumMet: 'Quorum {{quorum}} (two thirds of {{size}}): reached', quorumNotMet: 'Quorum {{quorum}} (two thirds of {{size}}): not reached',
    cast: 'submitted', offline: 'device not connected', legend: { cast: 'Submitted', in: 'Present', expected: 'Not here', away: 'Away', unable: 'No credential' },
    attendanceActs: 'Leave and return', recusalActs: 'Recusals', recusalActsCount: 'Recusals ({{count}})', pairHall: 'Connect a hall screen',
    log: 'Meeting log', logAutomatic: 'automatic', logEmpty: 'Nothing yet.', agenda: 'Agenda', agendaCount: '{{count}}', agendaTitle: '{{title}} ({{candidates}})', agendaPassed: 'Announced, {{passed}} passed', agendaEmpty: 'No ballot yet. Set one up: choose the candidates and the rules.',
    steps: { signIn: 'Sign-in', ballot: 'Ballot', count: 'Count', announce: 'Announcement' },
    kicker: 'Item {{number}} · round {{round}} · secret ballot', submitted: 'submitted', submittedOf: '{{submitted}} submitted of {{attending}}', checking: 'submitted, {{checking}} being checked', missing: 'Not yet', allSubmitted: 'Everybody has submitted',
    rule: 'Rule', ruleText: 'agree ≥ {{minimum}} (2/3 of {{attending}})', recusals: { counted: '{{recusals}}, counted as attending', excluded: '{{recusals}}, not counted' }, change: 'Change', policy: { first: 'final once submitted', last: 'until the close' },
    smallTitle: 'Few attend: counts may reveal votes', smallText: 'With fewer than 5 attending, counts let people in the room work out each other’s votes. A new ballot can be set up to show pass or fail only.',
    open: 'Open the ballot', openTitle: 'Open “{{title}}”?', openText: 'The roster is frozen with the {{present}} now present; {{candidates}} on the paper. After the opening no rule, roster or candidate can change; who comes late joins the next ballot.', openLead: 'Opening freezes the roster with the {{present}} now present, and the paper appears on their devices.', notNow: 'Not possible now',
    close: 'Close the ballot', closeTitle: 'Close “{{title}}”?', closeText: 'All {{submitted}} have submitted. No paper is taken after the close, and the count begins. This cannot be undone.', closeTextMissing: '{{missing}} have not submitted; they count as attending without a paper ({{submitted}} submitted). No paper is taken after the close, and the count begins. This cannot be undone.',
    remind: 'Remind the missing ({{count}})', reminded: 'Reminded', waitChair: 'Waiting for the chair to announce.', announceText: 'Press when the chair announces it aloud. The result appears at once on the hall screen and on every device, and is entered in the log.',
    start: 'Begin the meeting', startTitle: 'Begin “{{title}}”?', startText: 'Experts can sign in from then on.', startLead: '{{seats}} should attend. Once begun, experts sign in on their devices. Connect the hall screen and record recusals first.', end: 'End the meeting', endTitle: 'End “{{title}}”?', endText: 'Nobody can sign in or vote afterwards; the record stays for reading and download.', endedLead: 'The meeting has ended. Its documents can be downloaded in the agenda below.',
    noBallot: 'No ballot is ready', noBallotLead: 'Set one up: choose the candidates, whether a paper may be changed, and when the result appears.', allDone: 'Every ballot of the agenda is done', allDoneLead: 'Set up the next ballot, or end the meeting.', newBallot: 'New ballot',
    removeDraft: 'Remove', removeDraftTitle: 'Remove “{{title}}”?', removeDraftAct: 'Remove it', removeDraftText: 'This ballot was not opened; it can be set up again.',
    differTitle: 'Candidates whose verdict depends on how the recused count: {{count}}', differText: 'The table follows the rule chosen for this meeting and marks where the other rule would decide otherwise.', unanimousTitle: 'Candidates with a unanimous count: {{count}}', unanimousText: 'A unanimous count shows everybody’s vote. Tell the chair.',
  },
  attendanceAct: {
    lead: 'Experts sign in on their own devices. Leave, departure and return are recorded here, each with its reason, and enter the log.', search: 'Find by seat, name or unit', excuse: 'Record leave', depart: 'Record departure', return: 'Record return', excuseReason: 'Why {{name}} is on leave', departReason: 'Why {{name}} departs', returnReason: 'Note on the return of {{name}}',
    excuseText: 'Somebody on leave does not count as present.', departText: 'The quorum is counted again. In an open ballot a paper not submitted stays unsubmitted. Leaving for a recusal is not recorded here.', returnText: 'Afterwards the expert signs in again on the device and joins the next ballot.',
  },
  recusal: {
    lead: { counted: 'In this meeting the recused count as attending.', excluded: 'In this meeting the recused do not count as attending for that candidate.' }, chooseSeat: 'Choose a seat', chooseCandidate: 'Choose a candidate', reason: 'Reason', reasonExample: 'Same unit, relative, supervisor, co-author…', record: 'Record the recusal', remove: 'Remove', none: 'No recusal yet.', incomplete: 'Choose seat and candidate and give the reason', notNow: 'Recusals cannot be changed now.',
  },
  newBallot: {
    heading: 'New ballot', lead: 'The rules are frozen at the opening; nobody can change them afterwards.', title: 'Title', titleExample: 'Candidates in architecture', titleOf: 'Candidates in {{specialty}}', titleMissing: 'Give a title; it stands on the paper and on the hall screen.', candidates: 'Candidates ({{chosen}} of {{all}} chosen)', candidatesMissing: 'Choose at least one candidate.', search: 'Find by code, name, unit or specialty', group: '{{specialty}} {{count}}', allShown: 'All {{count}} shown', noneFound: 'Nobody matches. Try another word.',
    policy: 'May a submitted paper be changed?', policies: { first: 'No', last: 'Until the close' }, policyText: { first: 'Each expert submits once, and that is final.', last: 'A new paper may be filled in until the close; the last one counts.' },
    announce: 'When does the result appear?', announces: { close: 'At the close', chair: 'When the chair announces it' }, announceText: { close: 'As soon as the count is done, on the hall screen and on every device.', chair: 'The count waits for the chair; until then nobody sees a number.' }, verdictsOnly: 'Screens show pass or fail only, without counts.', verdictsOnlyText: 'With few attending, or a unanimous vote, counts show everybody’s choice. The tally sheet and the bundle keep the counts, since a recount needs them.',
    choose: 'Choose one; the system does not decide.', act: 'Set up ({{count}} candidates)',
  },
  pair: { title: 'Connect a hall screen', lead: 'Open {{address}} in the screen’s browser and enter this code. The screen needs no sign-in and shows only progress and announced results.', again: 'New code', expires: 'Valid until {{time}}, once.' },
  downloads: {
    order: 'Order', orders: { stroke: 'Strokes', number: 'List number', unit: 'Unit' },
    act: 'Download', title: '{{title}}: downloads', get: 'Download', tallySheet: 'Tally sheet (PDF)', tallySheetText: 'Counts per candidate, lines for chair, teller and supervisor, a digest on each page.', publicity: 'Publicity list (Excel)', publicityText: 'Passed candidates only: name, unit, specialty, level. No counts, no experts.', bundle: 'Verification bundle (JSON)', bundleText: 'All encrypted papers, the chain and the proofs of decryption, without names. Anybody can recount from it.', verifier: 'Offline verifier (HTML)', verifierText: 'Open in a browser and drop the bundle in; no network needed.',
  },
  supervisor: { title: 'Supervision', lead: 'Attendance, progress and the whole log, live. You see nobody’s choice and act for nobody.', agendaEmpty: 'No ballot yet.' },
  log: {
    'meeting-created': 'Meeting set up', 'meeting-started': 'Meeting begun', 'meeting-ended': 'Meeting ended', 'seat-signed-in': 'Seat {{seat}} signed in', 'seat-credential-replaced': 'Seat {{seat}} changed device; the earlier credential ended', 'seat-on-leave': 'Seat {{seat}} on leave: {{reason}}', 'seat-departed': 'Seat {{seat}} departed: {{reason}}', 'seat-returned': 'Seat {{seat}} returned: {{reason}}',
    'recusal-recorded': 'Recusal: seat {{seat}} from {{candidate}}', 'recusal-removed': 'Recusal removed: seat {{seat}} from {{candidate}}', 'officer-key-registered': 'Signing key registered: {{role}}', 'hall-paired': 'Hall screen connected', 'ballot-drafted': 'Ballot set up: {{title}} ({{candidates}})', 'ballot-draft-removed': 'Ballot removed before opening: {{title}}', 'ballot-opened': 'Ballot opened: {{title}}, {{attending}} seats frozen', 'ballot-closing': 'Intake stopped: {{title}}', 'ballot-closed': 'Ballot closed: {{title}}', 'ballot-announced': 'Result announced: {{title}}', 'ballot-void': 'Void: {{title}}: {{reason}}', 'seats-reminded': 'Missing seats reminded',
  },
  hall: {
    stage: { open: 'Secret ballot open · round {{round}}', closing: 'No more papers taken · round {{round}}', closed: 'Ballot closed · round {{round}}', signIn: 'Sign-in' }, candidates: '{{candidates}} candidates',
    text: { open: 'Vote on your device, one by one.\nTwo thirds of the {{attending}} experts attending pass a candidate ({{minimum}} agrees).', closing: '{{checking}} papers being checked.', closed: 'The chair announces the result after the count.', signIn: 'Sign in on your device.' },
    welcome: 'Experts, please sign in', presentMet: 'present, quorum of {{quorum}} reached', presentNotMet: 'present, quorum {{quorum}}', preparing: '{{date}} · The meeting is about to begin', ended: '{{date}} · The meeting has ended', bottom: '{{present}} present · {{all}} should attend · {{quorum}}', resultBottom: '{{attending}} attending · {{submitted}} submitted · {{minimum}} agrees pass · presiding {{who}}', page: 'page {{page}} of {{pages}}', passedOf: '<b>{{passed}}</b> of {{candidates}} passed', qr: 'QR code of the whole fingerprint',
    pair: 'Connect the hall screen', pairText: 'Enter the six digits shown on the console.', code: 'Pairing code', pairAct: 'Connect',
  },
  committees: {
    title: 'Committees', lead: 'A committee holds one review a year; lists and meetings belong to the review.', new: 'New committee', newAct: 'Found it', name: 'Name', nameExample: 'Provincial senior review committee, engineering', series: 'Series', seriesExample: 'Engineering', level: 'Level', year: 'Year', blind: 'Do experts see codes or names?', openReview: 'Open a review', openReviewAct: 'Open the review', reviewName: 'Name of the review', reviewTitle: '{{series}} title review {{year}}', reviewNumbers: 'Experts: {{members}}', noReview: 'No review yet.', none: 'No committee yet', noneDo: 'Found a committee, then open the review of this year.', noneAsk: 'Ask the organizer to found a committee and give you a role in it.',
  },
  review: {
    crumbs: 'Where', tabs: { meetings: 'Meetings', experts: 'Experts', candidates: 'Candidates' }, facts: '{{year}} · {{blind}}', blind: 'Blind review', named: 'Review by name', blindText: 'Papers, screens and results show codes only.', namedText: 'Papers, screens and results show code and name.', meetingFacts: 'Committee of {{size}} · {{seats}} seats · {{recused}}', noMeeting: 'No meeting yet', noMeetingDo: 'The experts are in; a meeting can be set up.', noMembersDo: 'Import the experts before setting up a meeting.',
  },
  newMeeting: {
    heading: 'Set up a meeting', lead: 'Seats are made from the present list of experts; names and units are frozen with it.', title: 'Name', titleOf: '{{title}}: meeting', heldOn: 'Date', size: 'Size of the committee', sizeHelp: 'Members of the committee formed for this review, whoever comes. For {{size}} the quorum is {{quorum}}.', recused: 'Do the recused count as attending?', recusedMissing: 'The law leaves this open: choose by the rules of your committee.', recusedCount: { counted: 'Recused count as attending', excluded: 'Recused do not count' },
    recusedText: { counted: 'The base is everybody present: the more recused, the harder to pass.', excluded: 'The base for that candidate is reduced by the recused.' }, act: 'Set up',
  },
  list: { total: '{{total}} in all', nothingFound: 'Nothing matches', nothingFoundDo: 'Try another word, or clear the filter.' },
  lists: {
    importExperts: 'Import experts', importCandidates: 'Import candidates', position: 'Position', specialty: 'Specialty and title', account: 'Login name', hasPassword: 'password issued', noPassword: 'no password yet', searchExperts: 'Find by name, unit or specialty', searchCandidates: 'Find by name, code, unit or specialty', number: 'No.', code: 'Code', kind: 'Kind', everyKind: 'Every kind',
    noExperts: 'No experts yet', noExpertsDo: 'Download the template, fill it in and import it. Every row is checked first.', noCandidates: 'No candidates yet', noCandidatesDo: 'Download the template, fill in those who passed screening and import it. Every row is checked first.',
  },
  passwords: { act: 'Issue first passwords', title: 'Issue first passwords to experts without one?', text: 'Random passwords are made for those who have none, and their list is downloaded. It can be downloaded this once; the system keeps no plain text. Print it, hand it over in person and destroy the file.', confirm: 'Make and download', file: 'first-passwords' },
  import: {
    template: 'Template', templateText: { experts: 'The template explains each column with an example. ID numbers are kept encrypted and only tell people apart.', candidates: 'The template explains each column with an example. One application per person and year; the kind is one of those listed.' }, templateAct: 'Download template (xlsx)', file: 'File', drop: 'Drop the file here, or', choose: 'Choose a file', formats: 'xlsx or CSV (UTF-8 or GBK), up to 20,000 rows and 10 MB', tooLarge: 'The file is larger than {{megabytes}} MB. Split it.', sending: 'Uploading {{percent}}%', preview: 'Check and import', previewWait: 'Once a file is chosen, every row is checked here. Nothing is written before that.',
    faults: 'Rows with faults', row: 'Row', column: 'Column', value: 'Content', problem: 'Fault', remedy: 'Remedy', more: '{{count}} more not listed.', total: 'rows', good: 'good', faulty: 'with faults', previewRows: 'Show the first {{count}} rows as they will be imported', allGood: 'All {{count}} rows are good.', someFaulty: 'Rows with faults: {{count}}', someFaultyDo: 'Better correct the file and choose it again. You can also import the good rows only and add the others later.', noneGoodDo: 'No row can be imported. Correct the file and choose it again.', onlyGood: 'Import only the {{good}} good rows and leave out the {{faulty}} with faults', notYet: 'Correct the file first, or choose to import only the good rows', act: 'Import {{count}} rows', another: 'Another file', reading: 'Checking {{name}}: {{count}} rows read', importing: 'Importing {{done}} of {{of}}; you can leave this page', failed: '{{name}} was not imported', done: '{{count}} rows imported', toList: 'To the list',
  },
};

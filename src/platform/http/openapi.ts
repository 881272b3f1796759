/** The OpenAPI document at /api/openapi.json and a page for it at /api/docs, from the request and view classes. */
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

export function openApiDocument(application: INestApplication): OpenAPIObject {
  const description =
    'REST interface of Pingshen (评审). Live events over socket.io are typed in src/contract/live.ts. ' +
    'Requests that change something carry the header `X-Pingshen: 1`. Refusals are RFC 9457 problem bodies.';
  return SwaggerModule.createDocument(
    application,
    new DocumentBuilder().setTitle('Pingshen').setVersion('1').setDescription(description).build(),
  );
}

export function describeApi(application: INestApplication): void {
  SwaggerModule.setup('api/docs', application, () => openApiDocument(application), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
  });
}

import type { RequestListener } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** Spans of requests, sent to a collector. */
export interface Tracing {
  /** Has a span for each request; what Next tells of rendering stands under it. */
  traced: (next: RequestListener) => RequestListener;
  /** Sends what is not sent yet. */
  end: () => Promise<void>;
}

const lastSendMs = 1_000;

/**
 * Traces for OpenTelemetry where its standard variables name a collector (`OTEL_EXPORTER_OTLP_ENDPOINT` or
 * `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT`; `OTEL_SERVICE_NAME`, `OTEL_RESOURCE_ATTRIBUTES` and
 * `OTEL_EXPORTER_OTLP_HEADERS` are heard too); null elsewhere, and nothing of it is loaded.
 */
export async function tracingOf(
  variables: Readonly<Record<string, string | undefined>>,
): Promise<Tracing | null> {
  const collector =
    variables.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || variables.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!collector || variables.OTEL_SDK_DISABLED === "true") return null;
  const [api, sdk, exporting, resources, contexts] = await Promise.all([
    import("@opentelemetry/api"),
    import("@opentelemetry/sdk-trace"),
    import("@opentelemetry/exporter-trace-otlp-http"),
    import("@opentelemetry/resources"),
    import("@opentelemetry/context-async-hooks"),
  ]);
  const { context, trace, SpanKind, SpanStatusCode } = api;
  context.setGlobalContextManager(new contexts.AsyncLocalStorageContextManager().enable());
  const named = resources.resourceFromAttributes({ "service.name": "fairband" });
  const detected = resources.detectResources({
    detectors: [resources.envDetector, resources.serviceNameEnvDetector],
  });
  const provider = new sdk.TracerProvider({
    resource: resources.defaultResource().merge(named).merge(detected),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter: new exporting.OTLPTraceExporter() })],
  });
  trace.setGlobalTracerProvider(provider);
  const tracer = trace.getTracer("fairband");
  return {
    traced: (next) => (request, response) => {
      const { method = "", url = "" } = request;
      const attributes = { "http.request.method": method, "url.path": url.split("?")[0] ?? "" };
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes });
      response.once("close", () => {
        span.setAttribute("http.response.status_code", response.statusCode);
        span.setAttribute("fairband.request_id", String(response.getHeader("x-request-id")));
        if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      });
      context.with(trace.setSpan(context.active(), span), () => next(request, response));
    },
    end: () =>
      Promise.race([provider.shutdown(), sleep(lastSendMs, undefined, { ref: false })]).catch(
        () => {},
      ),
  };
}

package runrate.files.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What logs have in store for whoever reads them, format by format.
class LogTrapsTest {
  @TempDir
  private Path folder;

  private ReadLog lines(String... lines) {
    return ReadLog.of(folder, "log.jsonl", String.join("\n", lines) + "\n");
  }

  private ReadLog table(String... lines) {
    return ReadLog.of(folder, "log.csv", String.join("\n", lines) + "\n");
  }

  private static String transcript(String id, String request, String at, String usage) {
    return """
        {"type":"assistant","timestamp":"%s","sessionId":"s1"%s,"message":{"id":"%s","model":"claude-opus-5",\
        "usage":{%s}}}""".formatted(at, request.isEmpty() ? "" : ",\"requestId\":\"%s\"".formatted(request), id, usage);
  }

  /// `109,911 x 5 + 2,528 x 6.25 + 34,988 x 25` millionths of a dollar on Opus 5.
  @Test
  void aSessionOnOpus5ComesToTheKnownAmount() {
    ReadLog read = lines(transcript("m1", "r1", "2026-08-10T10:00:00Z", """
        "input_tokens":109911,"output_tokens":34988,"cache_creation_input_tokens":2528"""));
    assertEquals("1.440055", read.usd());
  }

  @Test
  void aTranscriptKeepsTheFirstTimeAndTheLargestCopyWithOrWithoutARequest() {
    ReadLog read = lines(
        transcript("m1", "", "2026-08-10T23:59:59Z", "\"input_tokens\":10,\"output_tokens\":1"),
        transcript("m1", "", "2026-08-11T00:00:02Z", "\"input_tokens\":10,\"output_tokens\":500"),
        transcript("m1", "r2", "2026-08-11T00:00:03Z", "\"input_tokens\":10,\"output_tokens\":7"));
    assertEquals("3=2+0+1+0+0+0", read.counts());
    assertEquals("20/0/0/0/507/0", read.tokens());
    assertEquals("2026-08-10T23:59:59Z", read.sources().getFirst().first().orElseThrow().toString());
  }

  @Test
  void numbersThatAreNoTokensAreRefusedWithTheirText() {
    ReadLog read = lines(
        transcript("m1", "r1", "2026-08-10T10:00:00Z", "\"input_tokens\":1.9,\"output_tokens\":1"),
        transcript("m2", "r2", "2026-08-10T10:00:00Z", "\"input_tokens\":\"1e3\",\"output_tokens\":1"),
        transcript("m3", "r3", "2026-08-10T10:00:00Z", "\"input_tokens\":-5,\"output_tokens\":1"),
        transcript("m4", "r4", "2026-08-10T10:00:00Z", "\"input_tokens\":12345678901234567890123,\"output_tokens\":1"),
        transcript("m5", "r5", "2026-08-10T10:00:00Z", "\"input_tokens\":200000000,\"output_tokens\":1"),
        transcript("m6", "r6", "yesterday", "\"input_tokens\":5,\"output_tokens\":1"),
        transcript("m7", "r7", "2026-08-10T10:00:00Z", "\"input_tokens\":\"5.0\",\"output_tokens\":1"));
    assertEquals("7=1+0+0+0+0+6", read.counts());
    assertTrue(read.noteLines().contains("1 REFUSED: input is “1.9”, which is no whole number"),
        read.noteLines().toString());
    assertTrue(read.noteLines().contains("5 REFUSED: more tokens than a call can have"));
    assertTrue(read.noteLines().contains("6 REFUSED: the time “yesterday” is not understood"));
  }

  /// What the database would take for a number, and what only looks unusual.
  @Test
  void aCountOfTokensIsDigitsWithOrWithoutZerosAndBlanks() {
    ReadLog read = table("timestamp,model,input_tokens,output_tokens", row("0"), row("007"), row(" 8 "), row("9.00"),
        row("1_000"), row("+5"), row("0x1F"), row("1.0e1"), row("1234567890123"), row("-0"));
    assertEquals("10=4+0+0+0+0+6", read.counts());
    assertEquals("24/0/0/0/4/0", read.tokens());
    assertTrue(read.noteLines().contains("6 REFUSED: input is “1_000”, which is no whole number"),
        read.noteLines().toString());
  }

  private static String row(String input) {
    return " 2026-08-10 10:00:00 ,claude-opus-5,%s,1".formatted(input);
  }

  @Test
  void blankLinesMarksOfByteOrderAndReturnsLeaveLineNumbersAlone() {
    String call = transcript("m1", "r1", "2026-08-10T10:00:00Z", "\"input_tokens\":5,\"output_tokens\":1");
    ReadLog read = ReadLog.of(folder, "log.jsonl", "\uFEFF" + call + "\r\n\r\n{\"broken\r\n" + call + "\r\n");
    assertEquals("4=1+0+1+1+0+1", read.counts());
    assertEquals(List.of("1 DUPLICATE: the same call as line 4", "3 REFUSED: the line is not whole JSON"),
        read.noteLines());
  }

  @Test
  void aModelWithoutAPriceCostsAnUnknownAmountAndNeverNothing() {
    ReadLog read = lines(transcript("m1", "r1", "2026-08-10T10:00:00Z", "\"input_tokens\":5,\"output_tokens\":1")
        .replace("claude-opus-5", "sonnet-next"));
    assertEquals("1=0+1+0+0+0+0", read.counts());
    assertTrue(read.total().knownUsd().isEmpty());
    assertEquals(List.of("1 UNPRICED: no rate card has “sonnet-next”"), read.noteLines());
  }

  /// 300 in, of which 40 were read and 25 written: 235, 40 and 25. Both names of the write field count.
  @Test
  void telemetryCountsCachedTokensInsideAndLeavesParentsOut() {
    String span = """
        {"name":"%s","traceId":"t","spanId":"%s","startTimeUnixNano":1793700000000000000,"attributes":{\
        "gen_ai.operation.name":"%s","gen_ai.provider.name":"anthropic","gen_ai.response.model":"claude-sonnet-5-5",\
        "gen_ai.usage.input_tokens":300,"gen_ai.usage.cache_read.input_tokens":40,"%s":25,\
        "gen_ai.usage.output_tokens":10}}""";
    ReadLog read = lines(span.formatted("chat", "a", "chat", "gen_ai.usage.cache_creation.input_tokens"),
        span.formatted("chat", "b", "chat", "gen_ai.usage.cache_write.input_tokens"),
        span.formatted("agent", "c", "invoke_agent", "gen_ai.usage.cache_write.input_tokens"));
    assertEquals("3=2+0+0+1+0+0", read.counts());
    assertEquals("470/80/50/0/20/0", read.tokens());
  }

  @Test
  void aProxysTableCountsBothWaysAndItsOwnCacheIsFree() {
    String row = """
        {"request_id":"%s","call_type":"acompletion","startTime":"2026-11-03T09:00:00Z",\
        "endTime":"2026-11-03T09:00:04Z",\
        "model":"claude-sonnet-5-5","custom_llm_provider":"anthropic","prompt_tokens":%s,"completion_tokens":10,\
        "total_tokens":%s,"spend":0.1,"cache_hit":"%s","status":"%s","metadata":{"usage_object":{\
        "cache_read_input_tokens":800}},"request_tags":["jobID:1","feature:triage"]}""";
    ReadLog read = lines(row.formatted("inside", 1000, 1010, "False", "success"),
        row.formatted("beside", 200, 210, "False", "success"),
        row.formatted("own cache", 1000, 1010, "True", "success"),
        row.formatted("failed", 0, 0, "False", "failure"));
    assertEquals("4=3+0+0+0+1+0", read.counts());
    assertEquals("600/2400/0/0/30/0", read.tokens());
    assertEquals("0.00116", read.usd());
    assertEquals(List.of("triage"), read.byFeature().getFirst().keys());
    assertTrue(read.sources().getFirst().flags().contains("cached tokens beside the input"));
  }

  /// By contract cached tokens stand beside the input; where the total is input and output alone they do not.
  @Test
  void anObserversTotalTellsHowItCounted() {
    String row = """
        {"id":"%s","traceId":"t","type":"%s","name":"chat","startTime":"2026-11-03T09:00:00Z",\
        "model":"claude-sonnet-5-5","usageDetails":{"input":1000,"output":100,"total":%s,\
        "cache_read_input_tokens":800},"level":"DEFAULT"}""";
    ReadLog read = lines(row.formatted("a", "GENERATION", 1900), row.formatted("b", "GENERATION", 1100),
        row.formatted("c", "SPAN", 1100));
    assertEquals("Langfuse observations", read.format());
    assertEquals("3=2+0+0+1+0+0", read.counts());
    assertEquals("1200/1600/0/0/200/0", read.tokens());
  }

  /// Helicone counts cached tokens beside the input: 1,000,000 x $3 + 400,000 x $0.3 a million. A row that is recorded
  /// at 600,000 x $3 + 400,000 x $0.3 was counted otherwise.
  @Test
  void aRecordedCostThatFitsTheOtherWayOfCountingIsTold() {
    String head = "request_id,request_created_at,status,prompt_tokens,completion_tokens,prompt_cache_read_tokens,model,"
        + "cost";
    String row = "r1,2026-11-03 09:00:00,200,1000000,0,400000,claude-sonnet-4-6,";
    assertEquals(List.of("the source says its 1 call with cached tokens cost $1.920, which fits cached tokens inside "
        + "the input ($1.920), not beside it, as they were read ($3.120)"),
        table(head, row + "1920000000").sources().getFirst().flags());
    assertEquals(List.of(), table(head, row + "3120000000").sources().getFirst().flags());
    assertEquals(List.of(), table(head, row + "9000000000").sources().getFirst().flags());
  }

  @Test
  void otherVendorsExportsAreKnownByTheirColumns() {
    ReadLog router = table("generation_id,created_at,cost_total,tokens_prompt,tokens_completion,tokens_reasoning,"
        + "tokens_cached,model_permaslug,provider_name,variant,cancelled,user,app_name",
        "g1,2026-11-03 09:00:00,0.5,1000,200,50,400,anthropic/claude-sonnet-4.6,Anthropic,standard,false,u1,desk");
    assertEquals("OpenRouter activity CSV", router.format());
    assertEquals("600/400/0/0/150/50", router.tokens());
    ReadLog helicone = table("request_id,request_created_at,status,latency,prompt_tokens,completion_tokens,"
        + "prompt_cache_read_tokens,prompt_cache_write_tokens,model,provider,user_id,cost",
        "r1,2026-11-03 09:00:00,200,900,100,20,300,0,claude-sonnet-4-6,ANTHROPIC,u1,1500000000",
        "r2,2026-11-03 09:00:00,500,900,0,0,0,0,claude-sonnet-4-6,ANTHROPIC,u1,0");
    assertEquals("2=1+0+0+0+1+0", helicone.counts());
    assertEquals("100/300/0/0/20/0", helicone.tokens());
    assertEquals("1.5", ReadLog.plain(helicone.total().recordedUsd().orElseThrow()));
  }

  @Test
  void reportsOfVendorsAreBucketsWithinBuckets() {
    ReadLog anthropic = ReadLog.of(folder, "usage.json", """
        {"data":[{"starting_at":"2026-08-01T00:00:00Z","ending_at":"2026-08-02T00:00:00Z","results":[
          {"model":"claude-sonnet-5","service_tier":"batch","context_window":"0-200k","inference_geo":"global",
           "uncached_input_tokens":1500,"cache_creation":{"ephemeral_5m_input_tokens":500,
           "ephemeral_1h_input_tokens":1000},"cache_read_input_tokens":200,"output_tokens":500,
           "server_tool_use":{"web_search_requests":10}}]},
         {"starting_at":"2026-08-02T00:00:00Z","ending_at":"2026-08-03T00:00:00Z","results":[]}],"has_more":false}
        """);
    assertEquals("Anthropic usage report", anthropic.format());
    assertEquals("1500/200/500/1000/500/0", anthropic.tokens());
    ReadLog openAi = ReadLog.of(folder, "openai.json", """
        {"object":"page","data":[{"object":"bucket","start_time":1793491200,"end_time":1793577600,"results":[
          {"object":"organization.usage.completions.result","input_tokens":1000,"input_cached_tokens":800,
           "output_tokens":500,"num_model_requests":5,"model":"gpt-5.4","batch":false}]}],"has_more":false}""");
    assertEquals("200/800/0/0/500/0", openAi.tokens());
    assertEquals(5, openAi.total().calls());
    ReadLog analytics = ReadLog.of(folder, "analytics.json", """
        {"data":[{"date":"2026-11-03T00:00:00Z","actor":{"type":"user_actor","email_address":"a@b.c"},
          "model_breakdown":[{"model":"claude-opus-5","tokens":{"input":100,"output":35,"cache_read":10,
          "cache_creation":5},"estimated_cost":{"currency":"USD","amount":1025}}]}]}""");
    assertEquals("100/10/5/0/35/0", analytics.tokens());
    assertEquals("10.25", ReadLog.plain(analytics.total().recordedUsd().orElseThrow()));
    assertTrue(analytics.byUser().getFirst().keys().getFirst().matches("[0-9a-f]{16}"));
  }

  @Test
  void aDashboardPastedWithTabsHasPointsInItsCounts() {
    ReadLog read = table("start_time\tend_time\tstart_time_iso\tend_time_iso\tproject_id\tnum_model_requests\tuser_id\t"
        + "model\tbatch\tservice_tier\tinput_tokens\toutput_tokens\tinput_cached_tokens",
        "1793577600\t1793577660\t2026-11-02T00:00:00+00:00\t2026-11-02T00:01:00+00:00\tp\t3.0\tu\tgpt-5.4\tFalse\t"
            + "default\t59200.0\t100.0\t9200.0");
    assertEquals("50000/9200/0/0/100/0", read.tokens());
  }
}

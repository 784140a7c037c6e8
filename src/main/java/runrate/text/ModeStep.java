package runrate.text;

import java.util.List;
import runrate.modes.CallMode;

/// One step of a call from agent to vendor and back, with what it means.
///
/// @param brief the label where there is little room
/// @param tells whether it is what tells this way of asking from the others
public record ModeStep(Kind kind, String label, String brief, String explanation, boolean tells) {
  private static final List<ModeStep> SYNCHRONOUS = List.of(
      step(Kind.SEND, "send the request", "send request", "one request, one open connection."),
      step(Kind.WAIT, "waiting", "waiting", "the agent does nothing else until the answer is there."),
      step(Kind.WORK, "process 1 to 10 s", "process 1 to 10 s", "the model reads the prompt and writes the answer."),
      step(Kind.RETURN, "return the response", "response", "the call holds its connection until the last token.")
          .telling());
  private static final List<ModeStep> ASYNCHRONOUS = List.of(
      step(Kind.SEND, "submit, get a job id", "submit, get id",
          "the vendor takes the job and answers with its number."),
      step(Kind.FREE, "free for other work", "free", "no connection is held: the agent goes on."),
      step(Kind.WORK, "process 1 to 60 s", "process 1 to 60 s", "the same work at the same price."),
      step(Kind.RETURN_OR_ASK, "webhook, or poll the status", "webhook or poll",
          "the vendor calls back, or the agent asks now and then.").telling(),
      step(Kind.RETURN, "return the response", "response", "the answer is fetched by the number of the job."));
  private static final List<ModeStep> BATCH = List.of(
      step(Kind.SEND, "upload a JSONL file", "upload a file", "one line a request, up to the vendor's limit."),
      step(Kind.WORK, "schedule, process in 24 h", "in 24 hours", "the vendor runs the file when capacity is free.")
          .telling(),
      step(Kind.RETURN, "notify completion", "notify", "a webhook or a status that is asked for."),
      step(Kind.RETURN, "download the results", "download", "one line an answer, failed ones among them."));

  /// An arrow to the vendor or back, dashed where it may be asked for instead; what the agent does meanwhile; the
  /// vendor at work.
  public enum Kind { SEND, RETURN, RETURN_OR_ASK, WAIT, FREE, WORK }

  private static ModeStep step(Kind kind, String label, String brief, String explanation) {
    return new ModeStep(kind, label, brief, explanation, false);
  }

  private ModeStep telling() {
    return new ModeStep(kind, label, brief, explanation, true);
  }

  /// In the order of time.
  public static List<ModeStep> of(CallMode mode) {
    return switch (mode) {
      case SYNCHRONOUS -> SYNCHRONOUS;
      case ASYNCHRONOUS -> ASYNCHRONOUS;
      case BATCH -> BATCH;
    };
  }
}

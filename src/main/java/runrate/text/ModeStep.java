package runrate.text;

import java.util.List;
import runrate.modes.CallMode;

/// One step of a call from agent to vendor and back, with what it means.
///
/// @param brief the label where there is little room
/// @param tells whether it is what tells this way of asking from the others
public record ModeStep(Kind kind, String label, String brief, String explanation, boolean tells) {
  /// An arrow to the vendor or back, dashed where it may be asked for instead; what the agent does meanwhile; the
  /// vendor at work.
  public enum Kind { SEND, RETURN, RETURN_OR_ASK, WAIT, FREE, WORK }

  /// In the order of time.
  public static List<ModeStep> of(CallMode mode) {
    return switch (mode) {
      case SYNCHRONOUS -> List.of(
          new ModeStep(Kind.SEND, "send the request", "send request", "one request, one open connection.", false),
          new ModeStep(Kind.WAIT, "waiting", "waiting", "the agent does nothing else until the answer is there.", false),
          new ModeStep(Kind.WORK, "process 1 to 10 s", "process 1 to 10 s", "the model reads the prompt and writes the answer.", false),
          new ModeStep(Kind.RETURN, "return the response", "response", "the call holds its connection until the last token.",
              true));
      case ASYNCHRONOUS -> List.of(
          new ModeStep(Kind.SEND, "submit, get a job id", "submit, get id", "the vendor takes the job and answers with its number.",
              false),
          new ModeStep(Kind.FREE, "free for other work", "free", "no connection is held: the agent goes on.", false),
          new ModeStep(Kind.WORK, "process 1 to 60 s", "process 1 to 60 s", "the same work at the same price.", false),
          new ModeStep(Kind.RETURN_OR_ASK, "webhook, or poll the status", "webhook or poll", "the vendor calls back, or the agent asks "
              + "now and then.", true),
          new ModeStep(Kind.RETURN, "return the response", "response", "the answer is fetched by the number of the job.", false));
      case BATCH -> List.of(
          new ModeStep(Kind.SEND, "upload a JSONL file", "upload a file", "one line a request, up to the vendor's limit.", false),
          new ModeStep(Kind.WORK, "schedule, process in 24 h", "in 24 hours", "the vendor runs the file when capacity is free.",
              true),
          new ModeStep(Kind.RETURN, "notify completion", "notify", "a webhook or a status that is asked for.", false),
          new ModeStep(Kind.RETURN, "download the results", "download", "one line an answer, failed ones among them.", false));
    };
  }
}

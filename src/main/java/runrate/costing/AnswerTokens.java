package runrate.costing;

import runrate.scenario.Plan;
import runrate.scenario.Workload;

/// The answer of one call as its model counts it, and how often prompt and answer are billed.
///
/// @param inputBillings  how many times the prompt is billed, failed attempts included
/// @param outputBillings how many times the answer is billed
record AnswerTokens(double output, double thinking, double inputBillings, double outputBillings) {
  static AnswerTokens of(Plan plan, Workload workload, double tokenizerFactor) {
    return new AnswerTokens(plan.answerTokens(workload) * tokenizerFactor,
        plan.thinkingTokens(workload) * tokenizerFactor, workload.failure().inputBillings(),
        workload.failure().outputBillings());
  }
}

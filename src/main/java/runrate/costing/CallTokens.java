package runrate.costing;

/// The tokens of one call as its model counts them.
///
/// @param uncached       prompt outside the cached prefix
/// @param prefix         cached prefix, read or written; 0 where caching is not in force
/// @param inputBillings  how many times the prompt is billed, failed attempts included
/// @param outputBillings how many times the answer is billed
record CallTokens(double uncached, double prefix, double output, double thinking, double inputBillings,
    double outputBillings) {}

package runrate.desktop.charts;

/// One bar of a month's cost.
///
/// @param detail a few words below its name, empty for none
/// @param parts  what it is split into, in US dollars, in the order of the models
/// @param total  of the bar, in US dollars
/// @param why    explains it
/// @param callShare part of all calls it is for; 0 where that says nothing
record CostBar(String name, String detail, double[] parts, double total, Runnable why, double callShare) {

  CostBar(String name, String detail, double[] parts, double total, Runnable why) {
    this(name, detail, parts, total, why, 0);
  }
}

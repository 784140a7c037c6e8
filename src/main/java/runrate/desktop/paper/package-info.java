/// What the window shows as vectors and pages: charts as drawings, a board summary, a handout. May use the charts, the
/// store and the exporters.
package runrate.desktop.paper;

/// The charts, one an analysis: retained paths and texts on a [runrate.desktop.charts.PlotPane],
/// coloured by the stylesheet only, so that both themes and print come from one drawing.
package runrate.desktop.charts;

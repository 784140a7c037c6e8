/// Twelve months of the open scenario: chart, table, growth, the year's budget and their exports. May use the store,
/// the controls, the charts, the fields of the lever panel and what writes tables.
package runrate.desktop.months;

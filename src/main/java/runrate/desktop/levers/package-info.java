/// The lever panel: a row for every input of the scenario, each a [runrate.desktop.levers.Dial] with
/// a slider and a typed field.
package runrate.desktop.levers;

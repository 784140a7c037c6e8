/// Days of a team, played call by call from a seed: the independent witness of the closed forms.
/// [runrate.simulation.SimulatedDays] plays them, [runrate.simulation.ClosedFormTable] compares.
/// Times are minutes from the start of a session. May use `units` to `launches`.
package runrate.simulation;

/// The currency a scenario is shown in: its rate as a link, its card, and the switch between it and US dollars.
package runrate.desktop.currency;

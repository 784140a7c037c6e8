package runrate.desktop;

import java.util.ArrayList;
import java.util.List;
import runrate.scenario.Scenario;
import runrate.text.AssumptionSentence;
import runrate.text.Why;

/// What the help menu shows, on the same card as the answers to "why?".
final class HelpTexts {
  private HelpTexts() {}

  /// What the scenario's file says of itself: where its figures come from and what is assumed.
  static Why about(Scenario scenario) {
    List<String> notes = new ArrayList<>();
    if (!scenario.source().isEmpty()) {
      notes.add("Source: " + scenario.source());
    }
    scenario.assumptions().forEach(assumed -> notes.add(AssumptionSentence.of(assumed)));
    return new Why("Scenario", scenario.name(), scenario.description().isEmpty()
        ? "This scenario has no description." : scenario.description(), "", List.of(), notes);
  }

  static Why keys() {
    return new Why("Keyboard", "Everything has a key", "Tab moves through all levers, cards and limit lines.", "",
        List.of(new Why.Table(List.of("Where", "Keys"), List.of(
            List.of("From part to part of the window, and back", "F6, Shift+F6"),
            List.of("A slider or field", "← → ↑ ↓, ten steps with Shift in a field"),
            List.of("The range of a lever, narrower and wider", "Alt+← →"),
            List.of("What would flip the verdict, a policy", "↑ ↓, Enter sets the lever or uses the policy"),
            List.of("A knob of the routing bar", "← →, ten steps with Shift"),
            List.of("A chart as a table, or back", "T; Ctrl+C copies with heads"),
            List.of("A limit line of the frontier", "↑ ↓ ← →, ten steps with Shift"),
            List.of("Undo, redo", "Ctrl+Z, Ctrl+Shift+Z or Ctrl+Y"),
            List.of("New, open, save, save as", "Ctrl+N, Ctrl+O, Ctrl+S, Ctrl+Shift+S"),
            List.of("Name, notes and everything in the file", "F2"),
            List.of("Cards of the start page", "← → ↑ ↓, Enter opens, Ctrl+Enter a copy, Delete forgets"),
            List.of("A month of recorded spend", "← → ↑ ↓, PageUp PageDown, Enter or a figure edits, Tab goes on, "
                + "Delete clears, Ctrl+V pastes"),
            List.of("Questions and terms", "F1"), List.of("About this scenario", "Ctrl+I"),
            List.of("Find a scenario, a value or a model", "Ctrl+F"),
            List.of("Twelve months", "Ctrl+M"), List.of("Recorded spend", "Ctrl+R"),
            List.of("Import a log", "Ctrl+Shift+I"),
            List.of("Recorded calls: choose a row, a segment, its requests, nothing", "↑ ↓, ← →, Enter, Esc"),
            List.of("The alert of a user", "← →, ten steps with Shift"),
            List.of("Split into tasks", "Ctrl+T"),
            List.of("Turn all work, or a task", "Ctrl+1, Ctrl+2 and on; Enter on its row"),
            List.of("A lever of a task: turn all tasks, give back", "Ctrl+← → or Ctrl while dragging, Delete"),
            List.of("Order tasks, take one out", "Alt+← and Alt+→ in the switch, Delete"),
            List.of("Larger, smaller, as drawn", "Ctrl+plus, Ctrl+minus, Ctrl+0"),
            List.of("Light or dark", "Ctrl+D"),
            List.of("A picture of the window, quit", "Ctrl+P, Ctrl+Q"),
            List.of("Start the walk, or return to it", "F5"),
            List.of("Start it with the step in hand", "Shift+F5"),
            List.of("Add the desk as it stands to the walk", "Ctrl+Shift+A"),
            List.of("Walk editor: choose, move a step", "↑ ↓, Alt+↑ Alt+↓"),
            List.of("Walk editor: title, duplicate, remove", "Enter, Ctrl+D, Delete"),
            List.of("From the walk editor to the desk", "Esc or Alt+←"),
            List.of("In a walk: on, back", "→ Space PageDown, ← Backspace PageUp"),
            List.of("In a walk: before the step", "hold Shift"),
            List.of("In a walk: black, improvise, end", "B, I, Esc"),
            List.of("Back from a page, a grown chart or a card", "Esc, from a page or the burn rate Alt+← too")),
            List.of())), List.of());
  }

  static Why about() {
    return new Why("Runrate", "What parallel use of LLM APIs costs", "Works offline and sends nothing anywhere.", "",
        List.of(), List.of("Prices are those of the rate cards, each with its source and the day it was checked.",
            "Apache-2.0. Font: Roboto, Apache-2.0."));
  }
}

package runrate.desktop.store;

/// A text in a field that no scenario can hold; the scenario keeps the last value that it can.
///
/// @param path  of the input
/// @param label its name in the panel
/// @param last  the value that still holds, with its unit
public record Refusal(String path, String label, String last) {}

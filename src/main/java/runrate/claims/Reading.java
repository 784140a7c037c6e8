package runrate.claims;

import java.util.Map;

/// Another way to read a claim: the same computation with some of its inputs changed.
///
/// @param says    what is read differently
/// @param changes the changed inputs, by name, in the unit they have
/// @param open    whether the document leaves it open; false where it says otherwise itself
public record Reading(String says, Map<String, Double> changes, boolean open) {
  public Reading {
    changes = Map.copyOf(changes);
  }
}

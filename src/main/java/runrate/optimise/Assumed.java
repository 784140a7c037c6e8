package runrate.optimise;

import java.util.List;

/// What a search takes for granted because nobody said.
///
/// @param speed    how fast a model answers
/// @param waiting  how many calls may wait
/// @param thinking what thinking less costs in quality
/// @param unfloored that any quality will do: some work has no floor, only a success rate or a cost of failure
/// @param someWeighed that none is cheaper a success than those weighed: there were too many to weigh all
/// @param rates    what success rates are taken for
/// @param askedOnce tasks whose second tries might change and were not weighed: nobody said how often they succeed
/// @param soldElsewhere who sells the models of the mix, too, where another channel is asked for and none may be used
public record Assumed(boolean speed, boolean waiting, boolean thinking, boolean unfloored, boolean someWeighed,
    TakenRates rates, List<String> askedOnce, List<String> soldElsewhere) {
  static final Assumed NOTHING = new Assumed(false, false, false, false, false, TakenRates.NONE,
      List.of(), List.of());

  public Assumed {
    askedOnce = List.copyOf(askedOnce);
    soldElsewhere = List.copyOf(soldElsewhere);
  }
}

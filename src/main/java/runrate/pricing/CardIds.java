package runrate.pricing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a card defines, by id: gathered once, however many models refer to it.
record CardIds(Set<String> sources, Set<String> tokenizers, Set<String> modes, Set<String> regions,
    Set<String> windows, Map<String, List<CachePolicy>> cachePolicies) {

  static CardIds of(RateCard card) {
    return new CardIds(ids(card.sources(), Source::id), ids(card.tokenizers(), Tokenizer::id),
        ids(card.modes(), ServiceMode::id), ids(card.regions(), Region::id), ids(card.timeWindows(), TimeWindow::id),
        card.cachePolicies().stream().collect(Collectors.groupingBy(CachePolicy::id)));
  }

  private static <T> Set<String> ids(List<T> items, Function<T, String> id) {
    return items.stream().map(id).collect(Collectors.toSet());
  }
}

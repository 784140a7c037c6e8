package runrate.playbook;

/// What one looks through before paying for many agents: the seven points of Fazm's article on parallel API pricing, in
/// its order, and from Redress Compliance's guide that superseded models are left and a commitment is negotiated.
public enum CheckItem {
  CACHE_PREFIX("cachePrefix"), ROUTE_DOWN("routeDown"), BATCH("batch"), SEND_LESS("sendLess"),
  RETRY_BUDGET("retryBudget"), WATCH_BY_AGENT("watchByAgent"), STAGGER("stagger"),
  SUPERSEDED("supersededModels"), NEGOTIATE("negotiate");

  private final String word;

  CheckItem(String word) {
    this.word = word;
  }

  /// Its name in reports.
  public String word() {
    return word;
  }
}

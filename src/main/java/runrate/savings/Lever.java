package runrate.savings;

import runrate.scenario.Plan;

/// The levers of a plan, in the order the waterfall turns them on (cost model 4.9). Pruning comes
/// first: a long context might not fit the small model that routing sends it to.
public enum Lever {
  PRUNING("Pruning", "pruning") {
    @Override
    public Plan copy(Plan from, Plan onto) {
      return onto.withContextPruning(from.contextPruning());
    }
  },
  OUTPUT_TRIM("Output trim", "outputTrim") {
    @Override
    public Plan copy(Plan from, Plan onto) {
      return onto.withOutputTrim(from.outputTrim());
    }
  },
  THINKING_CAP("Thinking cap", "thinkingCap") {
    @Override
    public Plan copy(Plan from, Plan onto) {
      return onto.withThinkingCap(from.thinkingCapTokens());
    }
  },
  ROUTING("Routing", "routing") {
    @Override
    public Plan copy(Plan from, Plan onto) {
      return onto.withRouting(from.routing());
    }
  },
  SERVICE_MODE("Service mode", "serviceMode") {
    @Override
    public Plan copy(Plan from, Plan onto) {
      return onto.withServiceMode(from.serviceMode());
    }
  },
  CACHING("Caching", "caching") {
    @Override
    public Plan copy(Plan from, Plan onto) {
      return onto.withCaching(from.caching());
    }
  },
  BATCH("Batch", "batch") {
    @Override
    public Plan copy(Plan from, Plan onto) {
      return onto.withBatchShare(from.batchShare());
    }
  },
  CONTRACT("Contract", "contract") {
    @Override
    public Plan copy(Plan from, Plan onto) {
      return onto.withContract(from.contract());
    }
  };

  private final String label;
  private final String key;

  Lever(String label, String key) {
    this.label = label;
    this.key = key;
  }

  /// The name people see.
  public String label() {
    return label;
  }

  /// The name in reports.
  public String key() {
    return key;
  }

  /// The second plan with this lever set as in the first.
  public abstract Plan copy(Plan from, Plan onto);
}

package runrate.scenario;

import java.util.List;
import java.util.OptionalDouble;
import runrate.units.Require;

/// How often a task's calls reach what they are for: one share for all of them, or one a model.
///
/// @param share   0 to 1; absent where nobody said, or where models have their own
/// @param byModel in the order of the file
public record TaskSuccess(OptionalDouble share, List<OfModel> byModel) {
  public static final TaskSuccess UNKNOWN = new TaskSuccess(OptionalDouble.empty(), List.of());

  public TaskSuccess {
    byModel = List.copyOf(byModel);
    share.ifPresent(known -> Require.share("success", known));
  }

  /// @param model `vendor/model`
  public record OfModel(String model, double share) {
    public OfModel {
      Require.share("success.share", share);
    }
  }

  /// Of one model's calls; absent where it is not known.
  public OptionalDouble of(String model) {
    return share.isPresent() ? share : byModel.stream().filter(known -> known.model().equals(model))
        .mapToDouble(OfModel::share).findFirst();
  }
}

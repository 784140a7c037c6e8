package runrate.scenario;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import runrate.pricing.ModelName;
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

  /// Of one model's calls; where it is not known of the same model by whoever else sells it, absent where of none.
  public OptionalDouble of(String model) {
    if (share.isPresent()) {
      return share;
    }
    return Stream.concat(byModel.stream().filter(known -> known.model().equals(model)),
        byModel.stream().filter(known -> ModelName.isSame(known.model(), model))).mapToDouble(OfModel::share)
        .findFirst();
  }
}

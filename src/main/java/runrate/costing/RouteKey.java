package runrate.costing;

/// Names one model of one task, whose calls find what they find whatever the other tasks' do.
///
/// @param task  its name, empty where all work is of one kind
/// @param model `vendor/model`
/// @param again whether its calls are made once more: what they find is their own
public record RouteKey(String task, String model, boolean again) {}

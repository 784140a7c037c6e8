package runrate.costing;

/// Names one model of one task, whose calls find what they find whatever the other tasks' do.
///
/// @param task  its name, empty where all work is of one kind
/// @param model `vendor/model`
public record RouteKey(String task, String model) {}

/// The bounds of numbers, with their words. May use the rooms of numbers before it.
package runrate.inputs;

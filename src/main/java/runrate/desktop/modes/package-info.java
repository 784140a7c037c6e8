/// The Optimise tab's view of synchronous, asynchronous and batched calls.
package runrate.desktop.modes;

/// A view of the Optimise tab: the published playbook on the open scenario, step by step, and the checklist beside it.
package runrate.desktop.playbook;

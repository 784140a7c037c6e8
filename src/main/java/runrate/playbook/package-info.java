/// Six published steps from naive use to a plan that wastes nothing, on a scenario of one's own: what each saves, how
/// much of it is in use, what it rests on; and the checklist beside it.
/// May use everything left of it.
package runrate.playbook;

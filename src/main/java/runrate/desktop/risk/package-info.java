/// The Risk tab: how likely a plan breaks its budget, what moves its bill, and what would flip the verdict.
package runrate.desktop.risk;

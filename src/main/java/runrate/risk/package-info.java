/// How sure a month is: uncertain inputs, thousands of months drawn from them, what the bill then comes to, how likely
/// it breaks the budget, and which input moves it most.
package runrate.risk;

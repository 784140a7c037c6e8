/// How good the forecast was: past months forecast again from what was recorded on their 10th, 15th and 20th, against
/// what they came to. One analysis, one view of the Risk tab, one command (`backtest`).
/// May use `units`, `scenario` and `forecast`.
package runrate.backtest;

/// Price lists of others (LiteLLM, models.dev, genai-prices, llm-prices, OpenRouter) read into rate
/// cards of ours. Every row of a list is either mapped, not for us, or refused with its reason; unknown
/// keys are named, never guessed at. May use `files` and what it may use.
package runrate.files.foreign;

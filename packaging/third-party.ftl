<#-- The list of what the program ships of others: a line each with name, version, licence and address. -->
<#list dependencyMap as entry>
${entry.getKey().name!entry.getKey().artifactId} | ${entry.getKey().groupId}:${entry.getKey().artifactId} ${entry.getKey().version} | ${entry.getValue()?join(" or ")} | ${entry.getKey().url!"-"}
</#list>
Roboto | com.formdev:flatlaf-fonts-roboto 2.137 | Apache-2.0 | https://fonts.google.com/specimen/Roboto

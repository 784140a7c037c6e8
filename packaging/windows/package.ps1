# Makes a Windows package of target\dist: packaging\windows\package.ps1 [msi|exe|app-image]
param([string]$Type = "msi")
$ErrorActionPreference = "Stop"
Set-Location "$PSScriptRoot\..\.."

function Fail($message) {
  [Console]::Error.WriteLine("package: $message")
  exit 1
}

if ($Type -notin "msi", "exe", "app-image") { Fail "the type is msi, exe or app-image, not $Type" }
$dist = "target\dist"
$out = "target\package"
if (-not (Test-Path "$dist\lib\built-with")) { Fail "there is no $dist yet: run mvn -q -DskipTests package first" }
$jdk = Get-Content "$dist\lib\built-with" -TotalCount 1
if (-not (Test-Path "$jdk\bin\jpackage.exe")) { Fail "no jpackage in ${jdk}: build with a full JDK 25" }
$wix = (Get-Command wix, candle -ErrorAction SilentlyContinue)
if ($Type -ne "app-image" -and -not $wix) { Fail "a package of type $Type needs the WiX Toolset on the PATH" }

# JavaFX goes into the Java that is shipped; the other jars stay jars, for those without a module descriptor cannot.
if (Test-Path $out) { Remove-Item -Recurse $out }
New-Item -ItemType Directory "$out\input", "$out\modules" | Out-Null
Copy-Item -Recurse "$dist\lib\*.jar", "$dist\ratecards", "$dist\scenarios" "$out\input"
$modules = "java.se,jdk.localedata,jdk.unsupported,jdk.zipfs"
foreach ($jar in Get-ChildItem "$out\input\javafx-*.jar") {
  $modules += ",javafx." + $jar.Name.Split("-")[1]
  Move-Item $jar "$out\modules"
}
$jar = (Get-ChildItem "$out\input\runrate-*.jar").Name
$version = $jar -replace "^runrate-" -replace "(-SNAPSHOT)?\.jar$"
# A second program, runrate-cli, that writes to the console.
Set-Content "$out\cli.properties" "win-console=true"

$options = "--type", $Type, "--dest", $out, "--name", "runrate", "--app-version", $version, "--vendor", "Runrate",
  "--description", "What parallel use of LLM APIs costs", "--module-path", "$out\modules", "--add-modules", $modules,
  "--input", "$out\input", "--main-jar", $jar, "--main-class", "runrate.Main",
  "--java-options", '-Drunrate.home=$APPDIR', "--java-options", "--enable-native-access=javafx.graphics",
  "--add-launcher", "runrate-cli=$out\cli.properties"
if ($Type -ne "app-image") { $options += "--license-file", "LICENSE", "--win-menu", "--win-shortcut-prompt" }
& "$jdk\bin\jpackage.exe" @options
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
Write-Output "package: done, see $out"

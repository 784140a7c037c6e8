@echo off
rem Starts Runrate from wherever it was unpacked, on Java 25 or newer. The same steps as the script "runrate" beside it.
setlocal DisableDelayedExpansion
set NEEDED=25
for %%d in ("%~dp0..") do set "DIST=%%~fd"
set "BUILT_WITH="
if exist "%DIST%\lib\built-with" set /p BUILT_WITH=<"%DIST%\lib\built-with"

if not defined RUNRATE_JAVA_HOME goto search
call :fits "%RUNRATE_JAVA_HOME%" && goto start
echo runrate: RUNRATE_JAVA_HOME is "%RUNRATE_JAVA_HOME%", which holds no Java %NEEDED% or newer>&2
exit /b 2

:search
if defined JAVA_HOME call :fits "%JAVA_HOME%" && goto start
for %%j in (java.exe) do set "ON_PATH=%%~dp$PATH:j"
if defined ON_PATH for %%d in ("%ON_PATH%..") do call :fits "%%~fd" && goto start
if defined BUILT_WITH call :fits "%BUILT_WITH%" && goto start
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*"
  "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%USERPROFILE%\.jdks\*"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do call :fits "%%~d" && goto start
echo runrate: Java %NEEDED% or newer is needed: install it, or set RUNRATE_JAVA_HOME to the folder it is in>&2
exit /b 2

rem Only speed depends on the lines up to the last: the start-up cache made by the build, and no slow compiler for short work.
:start
set "CACHE=window"
set "QUICK="
for %%c in (estimate compare forecast capacity frontier check claims) do if "%~1"=="%%c" set "CACHE=command" & set "QUICK=-XX:TieredStopAtLevel=1"
for %%c in (optimise risk export) do if "%~1"=="%%c" set "CACHE=command"
for %%j in ("%DIST%\lib\runrate-*.jar") do set "JAR=%%~fj"
set AOT=
if /i "%JAVA%"=="%BUILT_WITH%" if exist "%DIST%\lib\%CACHE%.aot" set AOT=-XX:AOTCache="%DIST%\lib\%CACHE%.aot" -Xlog:aot*=off,cds*=off
"%JAVA%\bin\java.exe" "-Drunrate.home=%DIST%" --enable-native-access=ALL-UNNAMED %QUICK% %AOT% -cp "%JAR%" runrate.Main %*
exit /b %ERRORLEVEL%

rem Sets JAVA to the folder given; succeeds if the Java in it is new enough. Its "release" file spares starting it to ask.
:fits
set "JAVA=%~1"
set "MAJOR="
if not exist "%JAVA%\bin\java.exe" exit /b 1
if exist "%JAVA%\release" for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%JAVA%\release"') do set MAJOR=%%v
if not defined MAJOR for /f "tokens=2 delims=. " %%v in ('""%JAVA%\bin\java.exe" --version"') do if not defined MAJOR set MAJOR=%%v
if not defined MAJOR exit /b 1
set MAJOR=%MAJOR:"=%
if %MAJOR% GEQ %NEEDED% exit /b 0
exit /b 1

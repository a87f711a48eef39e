@echo off
rem Starts ConvAtlas: the window without arguments, a command with them (convatlas --help).
rem Builds the program first where that was not done yet, or where a source file of a checkout is newer than the build.
rem
rem CONVATLAS_HOME       the folder for your networks, models and settings instead of the platform's own
rem CONVATLAS_JAVA_OPTS  more options for Java, for example -Xmx2g
setlocal EnableExtensions DisableDelayedExpansion

set "MINIMUM=25"
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "STAGE=%ROOT%\ui\target\convatlas"

set "JDK="
call :try "%JAVA_HOME%"
call :try "%JAVA25_HOME%"
call :try "%JAVA_HOME_25_X64%"
for /f "delims=" %%J in ('where java 2^>nul') do call :try "%%~dpJ.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*") do call :try "%%~D"
for /d %%D in ("%ProgramFiles%\Java\*") do call :try "%%~D"
for /d %%D in ("%ProgramFiles%\Microsoft\jdk*") do call :try "%%~D"
for /d %%D in ("%ProgramFiles%\Zulu\*") do call :try "%%~D"
for /d %%D in ("%ProgramFiles%\BellSoft\*") do call :try "%%~D"
for /d %%D in ("%ProgramFiles%\Amazon Corretto\*") do call :try "%%~D"
for /d %%D in ("%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do call :try "%%~D"
for /d %%D in ("%USERPROFILE%\.jdks\*") do call :try "%%~D"
for /d %%D in ("%USERPROFILE%\.gradle\jdks\*") do call :try "%%~D"
for /d %%D in ("%USERPROFILE%\scoop\apps\*jdk*") do call :try "%%~D\current"
if not defined JDK goto no_jdk

if not exist "%STAGE%\stamp" goto build
if not exist "%ROOT%\.git" goto run
powershell -NoProfile -NonInteractive -Command "$built = (Get-Item -LiteralPath $env:STAGE\stamp).LastWriteTimeUtc; Set-Location -LiteralPath $env:ROOT; $sources = @(Get-Item -Path 'pom.xml', '*\pom.xml') + @(Get-ChildItem -Recurse -ErrorAction SilentlyContinue -Path '*\src\main', 'model-defs\networks', 'model-defs\blocks', 'model-defs\schema', 'assets\labels', 'assets\themes', 'assets\samples', 'assets\models'); $newer = $sources | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1; if ($newer) { exit 9 }" >nul 2>nul
if not errorlevel 9 goto run
if errorlevel 10 goto run
echo convatlas: some source files are newer than the build. 1>&2

:build
where mvn >nul 2>nul
if errorlevel 1 goto no_maven
echo convatlas: building; the first time this takes one to three minutes ... 1>&2
pushd "%ROOT%"
set "JAVA_HOME=%JDK%"
call mvn --batch-mode --no-transfer-progress package -Dmaven.test.skip=true 1>&2
set "STATUS=%ERRORLEVEL%"
popd
if not "%STATUS%"=="0" goto build_failed

:run
set "NATIVE="
if exist "%STAGE%\native" set NATIVE=-Donnxruntime.native.path="%STAGE%\native"
set "ORT_DISABLE_TELEMETRY=1"
"%JDK%\bin\java.exe" --enable-native-access=ALL-UNNAMED %NATIVE% %CONVATLAS_JAVA_OPTS% -cp "%STAGE%\lib\convatlas.jar" io.github.convatlas.ui.Launcher %*
exit /b %ERRORLEVEL%

:no_jdk
echo convatlas: no JDK %MINIMUM% or newer was found; install one (for example from https://adoptium.net) or let JAVA_HOME name its folder. 1>&2
exit /b 1

:no_maven
if exist "%STAGE%\stamp" goto older_build
echo convatlas: Maven (mvn) is needed to build ConvAtlas and is not on the PATH; install it (for example: winget install Apache.Maven). 1>&2
exit /b 1

:older_build
echo convatlas: Maven (mvn) is not on the PATH: starting the older build. 1>&2
goto run

:build_failed
echo convatlas: the build failed; the reason stands above. 1>&2
exit /b 1

rem Takes folder %1 as the JDK where none was found yet and its file "release" says that it is new enough.
:try
if defined JDK goto :eof
if "%~1"=="" goto :eof
if not exist "%~1\bin\javac.exe" goto :eof
if not exist "%~1\release" goto :eof
set "VERSION=0"
for /f "usebackq tokens=1,2 delims==.-" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" set VERSION=%%B
set "VERSION=%VERSION:"=%"
if %VERSION% GEQ %MINIMUM% set "JDK=%~1"
goto :eof

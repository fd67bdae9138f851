@echo off
rem The command line of SaSD. Builds the program when it is missing or older than its
rem sources, and starts it. SASD_JAVA_OPTS goes to the Java virtual machine.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "root=%%~fI"
set "target=%root%\target"
set "lock=%target%\sasd-build.lock"
set "log=%target%\sasd-build.log"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%java%" goto noJavaHome
if not defined JAVA_HOME where java >nul 2>nul || goto noJava

call :findJar
if defined jar goto run

where mvn >nul 2>nul || goto noMaven
if not exist "%target%" mkdir "%target%"
set /a waited=0
:lock
mkdir "%lock%" >nul 2>nul && goto locked
if %waited%==0 echo sasd: waiting for another build of the program to end.>&2
set /a waited+=1
if %waited% gtr 600 goto lockStays
rem A second of waiting that, unlike timeout, does not need a console.
ping -n 2 127.0.0.1 >nul
goto lock

:locked
rem Another process may have built it while this one waited.
call :findJar
if defined jar goto unlock
echo sasd: building the program, because it is missing or older than its sources (this takes a moment).>&2
rem What deleted sources and former dependencies left behind must not get onto the class path.
if exist "%target%\classes" rmdir /s /q "%target%\classes"
if exist "%target%\dependency" rmdir /s /q "%target%\dependency"
pushd "%root%"
call mvn -q -B -ntp -Dmaven.test.skip=true package >"%log%" 2>&1 <nul
set "status=%ERRORLEVEL%"
popd
if not "%status%"=="0" goto buildFailed
call :findJar
if not defined jar goto buildFailed
:unlock
rmdir "%lock%"

:run
"%java%" %SASD_JAVA_OPTS% -cp "%jar%;%target%\dependency\*" net.sasd.cli.Main %*
exit /b %ERRORLEVEL%

rem Sets jar to the newest program jar, or to nothing when the program has to be built.
:findJar
set "jar="
for /f "usebackq delims=" %%J in (`powershell -NoProfile -Command "$t = $env:target; $jar = Get-ChildItem -LiteralPath $t -Filter 'SaSD_-*.jar' -ErrorAction SilentlyContinue | Where-Object { $_.Name -notmatch '-(sources|tests|javadoc)\.jar' } | Sort-Object LastWriteTime | Select-Object -Last 1; if ($jar -and (Test-Path -LiteralPath (Join-Path $t 'dependency'))) { $r = $env:root; $sources = @(Get-Item -LiteralPath (Join-Path $r 'pom.xml'), (Join-Path $r 'plugins.config'), (Join-Path $r 'src\main')) + @(Get-ChildItem -LiteralPath (Join-Path $r 'src\main') -Recurse); if (-not ($sources | Where-Object { $_.LastWriteTime -gt $jar.LastWriteTime } | Select-Object -First 1)) { $jar.FullName } }"`) do set "jar=%%J"
exit /b 0

:noJavaHome
echo sasd: JAVA_HOME is "%JAVA_HOME%", which has no bin\java.exe: set it to a JDK, or unset it.>&2
exit /b 1
:noJava
echo sasd: there is no java on the PATH: install a JDK 17 or newer, or set JAVA_HOME to one.>&2
exit /b 1
:noMaven
echo sasd: building the program needs Maven, and there is no mvn on the PATH: install Maven 3.6.3 or newer.>&2
exit /b 1
:lockStays
echo sasd: another build has held "%lock%" for ten minutes: if none is running, delete that folder.>&2
exit /b 1
:buildFailed
rmdir "%lock%"
type "%log%" >&2
echo sasd: the program could not be built; the messages above, also in "%log%", say why.>&2
exit /b 1

# Takes the pictures of the user guide; read by scripts/test-in-imagej, whose functions and variables it uses.
# Places are those of a screen of 1280 x 900 with Debian's fonts.

cat >"$work/guide.ijm" <<M
open("$work/cli/two-motifs.tif");
setLocation(0, 130);
k = "sasd.DictionaryLearning.";
call("ij.Prefs.set", k + "motif_size", "15");
call("ij.Prefs.set", k + "nonnegative", "true");
call("ij.Prefs.set", k + "with_overlay", "true");
doCommand("Dictionary Learning (SaS-CDL)...");
M
start_imagej -macro "$work/guide.ijm"
dialog=$(window "Dictionary Learning")
sleep 2
picture dialog 628x475+322+104

# the preview beside the dialog
xdotool windowmove "$dialog" 600 120
sleep 1
xdotool mousemove 792 475 click 1
window "SaSD preview" >/dev/null
sleep 4
picture preview 1240x740+0+60

# a value that makes no sense
xdotool mousemove 1010 285 click --repeat 3 --delay 60 1
sleep 0.3
xdotool type none
sleep 1
picture error 640x480+598+110
xdotool mousemove 1010 285 click --repeat 3 --delay 60 1
sleep 0.3
xdotool type 0.1
sleep 0.5

# the second dialog
xdotool mousemove 792 475 click 1
sleep 0.5
xdotool mousemove 640 475 click 1
sleep 0.5
xdotool mousemove 1189 567 click 1
window "advanced" 10 >/dev/null
picture advanced 480x560+390+90

stop_imagej

cat >"$work/results.ijm" <<M
open("$work/cli/two-motifs.tif");
run("Dictionary Learning (SaS-CDL)...", "image=[two-motifs.tif] motifs=2 motif_size=15 nonnegative=true with_overlay=true");
titles = newArray("two-motifs-components", "two-motifs-overlay", "two-motifs-activation", "two-motifs-residual", "two-motifs-motifs");
// windows need a moment before they can be moved
wait(1500);
for (i = 0; i < titles.length; i++) {
	selectImage(titles[i]);
	wait(300);
	if (i < 4) run("Set... ", "zoom=150");
	else run("Set... ", "zoom=1200");
	setLocation(10 + (i % 3) * 258, 100 + floor(i / 3) * 330);
}
Table.setLocationAndSize(790, 100, 480, 290, "Results");
Table.setLocationAndSize(790, 430, 480, 120, "two-motifs-motifs-table");
M
start_imagej -macro "$work/results.ijm"
window "two-motifs-activation" 60 >/dev/null
sleep 8
picture results 1280x690+0+0

# the menu
xdotool mousemove 850 32 click 1
sleep 1
xdotool key Up
sleep 0.5
xdotool key Right
picture menu 612x420+529+0
xdotool key Escape Escape
stop_imagej

# super-resolution: the dialog with its preview, the second dialog, what appears, and the mean of the frames beside it
sasd phantom --preset storm-aberrated --output "$work/cli"
cat >"$work/storm-dialog.ijm" <<M
open("$work/cli/storm-aberrated.tif");
run("Set... ", "zoom=300");
setLocation(0, 560);
doCommand("Super-Resolution of a Stack...");
M
start_imagej -macro "$work/storm-dialog.ijm"
dialog=$(window "Super-Resolution")
sleep 2
xdotool windowmove "$dialog" 560 120
sleep 1
xdotool mousemove 752 478 click 1
window "SaSD preview" 120 >/dev/null
sleep 4
picture storm-dialog 1110x730+0+100

xdotool mousemove 752 478 click 1
sleep 0.5
xdotool mousemove 599 478 click 1
sleep 0.5
xdotool mousemove 1063 571 click 1
dialog=$(window "advanced" 10)
xdotool windowmove "$dialog" 300 10
sleep 0.5
picture storm-advanced 726x458+300+0
stop_imagej

cat >"$work/storm-results.ijm" <<M
open("$work/cli/storm-aberrated.tif");
run("Z Project...", "projection=[Average Intensity]");
mean = getTitle();
run("Super-Resolution of a Stack...", "image=[storm-aberrated.tif] with_points=true");
run("Duplicate...", "title=fine");
run("RGB Color");
run("Scale...", "x=0.75 y=0.75 interpolation=Bilinear average create title=right");
selectImage(mean);
run("RGB Color");
run("Scale...", "x=7.5 y=7.5 interpolation=None create title=left");
run("Combine...", "stack1=left stack2=right");
run("8-bit Color", "number=256");
saveAs("PNG", "$work/before-after.png");
close();
close("fine");
close(mean);
wait(1500);
selectImage("storm-aberrated-molecules");
run("Set... ", "zoom=500");
setLocation(10, 100);
selectImage("storm-aberrated-image");
run("Set... ", "zoom=50");
setLocation(350, 100);
selectImage("storm-aberrated-psf");
run("Set... ", "zoom=200");
setLocation(690, 100);
selectImage("storm-aberrated-psf-picture");
run("Set... ", "zoom=33");
setLocation(600, 490);
Table.setLocationAndSize(10, 500, 580, 290, "Results");
if (isOpen("Log")) {
	selectWindow("Log");
	run("Close");
}
File.saveString("", "$work/storm-results.txt");
M
start_imagej -macro "$work/storm-results.ijm"
for ((i = 0; i < 110; i++)); do
	[ -f "$work/storm-results.txt" ] && break
	sleep 1
done
picture storm-results 1190x800+0+0
[ -z "$shots" ] || cp "$work/before-after.png" "$shots/storm-before-after.png"
stop_imagej

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
picture menu 612x365+529+0
xdotool key Escape Escape
stop_imagej

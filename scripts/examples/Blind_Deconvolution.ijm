// Finds the one motif that an image repeats, such as a point spread function, and where it occurs.
// Everything is saved in a folder: images, previews, tables, and how the run ended.
//
// With an image open, just run it. Without one, it asks for a file. From a shell, both paths are the argument, with a
// semicolon between them; Fiji needs no display for this, plain ImageJ does:
//
//   fiji --headless -macro Blind_Deconvolution.ijm "test-images/psf.tif;results"
//   java -Dplugins.dir=IMAGEJ -cp IMAGEJ/ij.jar ij.ImageJ -batch Blind_Deconvolution.ijm "test-images/psf.tif;results"

paths = split(getArgument(), ";");
if (paths.length > 0)
	open(paths[0]);
else if (nImages == 0)
	open(File.openDialog("An image"));
if (paths.length > 1)
	folder = paths[1];
else
	folder = getDirectory("A folder for the results");
image = getTitle();

// A key that is left out means its default. motif_size: a little more than the extent of one motif, in pixels.
// nonnegative: motifs are only added, as in fluorescence. motif_size=auto and lambda=auto let the image decide.
run("Blind Deconvolution (SaSD)...", "image=[" + image + "] motif_size=11 nonnegative=true output=[" + folder + "]");

// The activation is the current image now, and how the run ended is in the info of each result.
print("status " + getInfo("status") + " after " + getInfo("iterations") + " iterations");

// The table of activations is the Results table: X and Y are in the unit of the image.
print("found " + nResults + " activations");
for (i = 0; i < minOf(5, nResults); i++)
	print("at " + getResult("X", i) + ", " + getResult("Y", i) + " with amplitude " + getResult("Amplitude", i));

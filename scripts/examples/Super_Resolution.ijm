// Finds the blinking molecules of a stack (STORM, PALM, PAINT) to a fraction of a pixel, and draws them. Everything is
// saved in a folder: the table of molecules, the image, the point spread function, and how the run ended.
//
// With a stack open, just run it. Without one, it asks for a file. From a shell, the stack, the folder and the size of
// the camera's pixels in nm are the argument, with semicolons between them; Fiji needs no display for this, plain ImageJ
// does:
//
//   fiji --headless -macro Super_Resolution.ijm "stack.tif;results;100"
//   java -Dplugins.dir=IMAGEJ -cp IMAGEJ/ij.jar ij.ImageJ -batch Super_Resolution.ijm "stack.tif;results;100"

given = split(getArgument(), ";");
if (given.length > 0)
	open(given[0]);
else if (nImages == 0)
	open(File.openDialog("A stack"));
if (given.length > 1)
	folder = given[1];
else
	folder = getDirectory("A folder for the results");
// auto: the size that the stack itself has, in nm, um or mm
pixel = "auto";
if (given.length > 2)
	pixel = given[2];
stack = getTitle();

// A key that is left out means its default. camera=emccd, scmos or ccd counts true photons.
run("Super-Resolution of a Stack...", "image=[" + stack + "] pixel_size=" + pixel + " output=[" + folder + "]");

// The super-resolved image is the current image now, and the table of molecules is the Results table.
print("found " + nResults + " molecules");
for (i = 0; i < minOf(5, nResults); i++)
	print("frame " + getResult("frame", i) + ": at " + getResult("x [nm]", i) + ", " + getResult("y [nm]", i) + " nm, " +
		getResult("intensity [photon]", i) + " photons, uncertain by " + getResult("uncertainty [nm]", i) + " nm");

// The same molecules once more, only the bright and certain ones, in finer pixels. That takes seconds. The image's pixels
// are a tenth of the camera's.
getPixelSize(unit, width, height);
run("Render Molecules...", "pixel_size=" + 10 * width + " magnification=20 filter=[intensity > 500 & uncertainty < 15]");

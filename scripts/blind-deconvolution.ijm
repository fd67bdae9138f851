// Finds the point spread function of test-images/psf.tif and the points behind it, and saves both.
// The argument is the project's folder; without one, ImageJ asks for it.
project = getArgument();
if (project == "") project = getDirectory("The folder of SaSD");
if (!endsWith(project, "/")) project = project + "/";
results = project + "target/macro/";
File.makeDirectory(project + "target");
File.makeDirectory(results);

open(project + "test-images/psf.tif");
run("Blind Deconvolution (SaSD)...", "image=[psf.tif] motif_size=11 nonnegative=true");

// The activation is the current image now. How the run ended is in the info of each result.
print("status " + getInfo("status") + " after " + getInfo("iterations") + " iterations");
saveAs("Tiff", results + "psf-activation.tif");
selectImage("psf-motifs");
saveAs("Tiff", results + "psf-motifs.tif");

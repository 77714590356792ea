/** Generators of data files that are odd, damaged or hostile, and the tests that read them. */
package org.distill4j.samples.video.hostile;

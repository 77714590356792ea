/** What experiments on video questions share: their data, and the runs that they keep. */
package org.distill4j.samples.video;

/** The data of a study, and divisions of data into training and held-out parts. */
package org.distill4j.experiment.data;

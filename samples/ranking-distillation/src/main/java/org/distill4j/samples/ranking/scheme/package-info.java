/** The schemes that are compared. Each trains a student; they differ in what it learns from. */
package org.distill4j.samples.ranking.scheme;

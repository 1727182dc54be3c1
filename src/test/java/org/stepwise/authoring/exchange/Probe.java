package org.stepwise.authoring.exchange;

public class Probe {
    public static void main(String[] a) throws Exception {
        var t = new SampleImportTests();
        for (String f : a) {
            long s = System.currentTimeMillis();
            try {
                t.fifteenOfTwentySamplesAreTakenWithTheirGradingIntact(f);
            } catch (Throwable e) {
                if (!(e instanceof AssertionError)) e.printStackTrace();
            }
            System.out.println(System.currentTimeMillis() - s + " ms");
        }
    }
}

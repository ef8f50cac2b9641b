package org.blogimg.testkit.broken;

/** One way to be a bad provider, and the case of the contracts that must notice it. */
enum Quirk {
    NONE(""),
    ANOTHER_CARD("cardShouldBeTheSameForAWholeLife"),
    TOO_MANY("picturesShouldBeOneToAsManyAsAsked"),
    ANOTHER_SIZE("picturesShouldHaveTheSizeAskedForWhereAnySizeCanBe"),
    FORGETFUL("sameRequestAndSeedShouldGiveTheSamePixelsWhereRepeatable"),
    FALSE_SEED("seedOfAPictureShouldMakeItAgainWhereRepeatable"),
    READ_ONCE("contentShouldOpenMoreThanOnce"),
    RAMBLING("altTextShouldBeOneLineThatEndsWellOrEmpty"),
    FICKLE("samePictureShouldBeSaidTheSameWhereRepeatable"),
    ANY_REFERENCE("referenceThatNobodyGaveShouldFailForGood"),
    HOARDER("purgePeriodShouldBeKnownAndAtMostThirtyDays"),
    LEAVES_A_THREAD("stoppedProviderShouldLeaveNothingBehind"),
    LEAVES_A_THREAD_LOCAL("stoppedProviderShouldLeaveNothingBehind"),
    LEAVES_A_HOOK("stoppedProviderShouldLeaveNothingBehind"),
    LEAVES_A_REGISTRATION("stoppedProviderShouldLeaveNothingBehind"),
    LEAVES_A_WATCHER("providerStoppedDuringACallShouldLeaveNothingBehind"),
    ORDERS_TWICE("jobShouldBeDoneAndBegunOnce"),
    HASTY("throttledRequestShouldBeTriedAgainAfterTheWaitThatIsAskedFor"),
    KNOCKS_AGAIN("throttledRequestShouldBeTriedAgainAfterTheWaitThatIsAskedFor"),
    READS_NO_DATE("throttledRequestShouldBeTriedAgainAtTheHourThatIsNamed"),
    READS_NO_DATE_OF_THE_BUSY("busyServiceShouldBeTriedAgainAtTheHourThatItNames"),
    TRUSTS_A_GATEWAY("busyServiceThatNamesNoWaitShouldNotBeginTheWorkTwice"),
    REPEATS_AFTER_A_FAULT("faultOfTheServerShouldNotBeginTheWorkTwice"),
    REPEATS_WHAT_WAS_LOST("lostAnswerShouldNotBeginTheWorkTwice"),
    RETRIES_NONSENSE("answerThatIsNoJsonShouldNotBeginTheWorkTwice"),
    RETRIES_A_PART("truncatedAnswerShouldNotBeginTheWorkTwice"),
    RETRIES_A_DRIP("dripOfBytesShouldEndWithTheDeadline"),
    GULLIBLE("everyHostileAnswerShouldEndInAClearFailure"),
    GIVES_UP("serviceThatIsGoneShouldBeTriedAgain"),
    QUOTES("refusedKeyShouldFailForGoodAndSayTheMend"),
    FOLLOWS("redirectionToAnotherHostShouldNotBeFollowed"),
    TAKES_ANYTHING("overlongPictureShouldFail"),
    NAMELESS("refusalShouldNameItsRuleAndNotThePrompt"),
    ALL_OR_NOTHING("partialSuccessShouldDeliverWhatThereIs"),
    DEAF("cancelledWorkShouldEndAndCancellingTwiceChangeNothing"),
    FINDS_ANYTHING("begunWorkShouldBeFoundByItsJobAloneWhereItCanBe"),
    SWALLOWS("interruptedCallShouldEndAndStayInterrupted"),
    ANOTHER_PRICE("costShouldBeOnTheCardAsConfigured"),
    TELLS_THE_TITLE("requestShouldCarryNothingThatNamesAPerson"),
    SENDS_A_COOKIE("requestShouldCarryNothingThatNamesAPerson"),
    ASKS_IN_THE_ADDRESS("requestShouldCarryNothingThatNamesAPerson"),
    CALLS_OTHERS("onlyDeclaredHostsShouldBeCalled"),
    SPENDS("selfTestShouldPassAndSpendNothing"),
    ALWAYS_WELL("selfTestShouldSayWhenNothingCanBeReached");

    private final String method;

    Quirk(String method) {
        this.method = method;
    }

    /** The case that must fail for it. */
    String method() {
        return method;
    }
}

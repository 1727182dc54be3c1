package org.stepwise.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stepwise.shared.NotFound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that is stored of a pupil, over every module: to be taken along, and to be erased. Who may ask is for the callers to know. */
@Service
public class PersonalRecords {

    /** A request that was under way when the account went has written its last by then. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(1);

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final ObjectProvider<PersonalData> modules;
    private final AccountRepository accounts;
    private final TransactionOperations transaction;
    private final TaskScheduler scheduler;
    private final Clock clock;

    PersonalRecords(
            ObjectProvider<PersonalData> modules,
            AccountRepository accounts,
            TransactionOperations transaction,
            TaskScheduler scheduler,
            Clock clock) {
        this.modules = modules;
        this.accounts = accounts;
        this.transaction = transaction;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** A ZIP with a JSON file for each module. */
    @Transactional(readOnly = true)
    public byte[] export(UUID pupil) {
        require(accounts.findById(pupil));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (PersonalData module : all()) {
                Map<String, List<JsonNode>> rows = module.export(pupil);
                zip.putNextEntry(new ZipEntry(module.section() + ".json"));
                zip.write(json.writeValueAsBytes(rows));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Erases the account and everything else in one transaction; sessions end with their next request.
     *
     * @throws NotFound if there is no such pupil, or not any more
     */
    @Transactional
    public void erase(UUID pupil) {
        require(accounts.findForUpdate(pupil));
        all().forEach(module -> module.erase(pupil));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.schedule(() -> eraseLatecomers(pupil), clock.instant().plus(AFTERWARDS));
            }
        });
    }

    void eraseLatecomers(UUID pupil) {
        transaction.executeWithoutResult(status -> all().forEach(module -> module.erase(pupil)));
    }

    private List<PersonalData> all() {
        return modules.stream()
                .sorted(Comparator.comparing(PersonalData::section))
                .toList();
    }

    private static void require(Optional<Account> account) {
        if (account.filter(found -> found.role() == Role.STUDENT).isEmpty()) {
            throw new NotFound("pupil");
        }
    }
}

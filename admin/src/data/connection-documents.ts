/** What the portal asks about other programs that are connected, and how they are. */
import { graphql } from '../gql/index.ts'

export const tokensDocument = graphql(`
  query Tokens {
    tokens { id name createdAt expiresAt lastUsedOn revokedAt scopes person { id name } }
    people { id name hasLeft access may }
    me { id agency { id isSandbox realNow } }
  }
`)

export const createTokenDocument = graphql(`
  mutation CreateToken($input: CreateTokenInput!) {
    createToken(input: $input) {
      __typename
      ... on TokenCreated { secret token { id } }
      ... on InvalidInput { message }
    }
  }
`)

export const revokeTokenDocument = graphql(`
  mutation RevokeToken($id: ID!) {
    revokeToken(id: $id) {
      __typename
      ... on TokenRevoked { token { id revokedAt } }
      ... on InvalidInput { message }
    }
  }
`)

export const webhooksDocument = graphql(`
  query Webhooks {
    webhooks {
      id
      url
      state
      kinds
      createdAt
      deliveries(first: 20) {
        nodes { eventId kind state attempts lastStatus lastTrouble lastTriedAt nextTryAt changedAt caseId }
      }
    }
  }
`)

export const createWebhookDocument = graphql(`
  mutation CreateWebhook($input: CreateWebhookInput!) {
    createWebhook(input: $input) { ...WebhookSecretTold }
  }
`)

export const rotateWebhookSecretDocument = graphql(`
  mutation RotateWebhookSecret($id: ID!) { rotateWebhookSecret(id: $id) { ...WebhookSecretTold } }
`)

/** @public The generator finds it by its place in this file. */
export const webhookSecretFragment = graphql(`
  fragment WebhookSecretTold on WebhookSecretResult {
    __typename
    ... on WebhookSecret { secret webhook { id } }
    ... on InvalidInput { message }
  }
`)

export const pauseWebhookDocument = graphql(`
  mutation PauseWebhook($id: ID!) { pauseWebhook(id: $id) { ...WebhookChanged } }
`)

export const resumeWebhookDocument = graphql(`
  mutation ResumeWebhook($id: ID!) { resumeWebhook(id: $id) { ...WebhookChanged } }
`)

/** @public The generator finds it by its place in this file. */
export const webhookChangedFragment = graphql(`
  fragment WebhookChanged on WebhookResult {
    __typename
    ... on Webhook { id state }
    ... on InvalidInput { message }
  }
`)

export const deleteWebhookDocument = graphql(`
  mutation DeleteWebhook($id: ID!) {
    deleteWebhook(id: $id) {
      __typename
      ... on WebhookDeleted { deleted }
      ... on InvalidInput { message }
    }
  }
`)

export const replayDeliveriesDocument = graphql(`
  mutation ReplayDeliveries($input: ReplayDeliveriesInput!) {
    replayDeliveries(input: $input) {
      __typename
      ... on DeliveriesReplayed { count }
      ... on InvalidInput { message }
    }
  }
`)

export const feedsDocument = graphql(`
  query Feeds { calendarFeeds { id scope madeAt } me { id access } }
`)

export const createFeedDocument = graphql(`
  mutation CreateFeed($scope: FeedScope!) { createCalendarFeed(scope: $scope) { __typename url feed { id } } }
`)

export const revokeFeedDocument = graphql(`
  mutation RevokeFeed($id: ID!) { revokeCalendarFeed(id: $id) }
`)
